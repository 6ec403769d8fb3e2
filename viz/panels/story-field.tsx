import { useEffect, useState } from 'react'

interface StoryFieldProps {
  readonly label: string
  /** Characters, at most. */
  readonly most: number
  /** More than one line where it is given. */
  readonly rows?: number
  readonly text: string
  readonly onLeave: (text: string) => void
}

/** A text that is told when the reader has done with it, so that each change is one. */
export function StoryField({ label, most, rows, text, onLeave }: StoryFieldProps) {
  const [written, setWritten] = useState(text)
  useEffect(() => setWritten(text), [text])
  const Field = rows === undefined ? 'input' : 'textarea'
  return (
    <Field
      className="story-field"
      aria-label={label}
      placeholder={label}
      maxLength={most}
      rows={rows}
      value={written}
      onChange={({ currentTarget: { value } }: { currentTarget: { value: string } }) => setWritten(value)}
      onBlur={() => written !== text && onLeave(written)}
    />
  )
}
