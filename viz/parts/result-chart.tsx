interface Bar {
  readonly id: string
  /** The number as it is written. */
  readonly words: string
  readonly value: number
  /** Over which time, as it is written. */
  readonly when: string
}

/** Numbers of one kind as bars of one scale, each beside its words; a single number needs no bar. */
export function ResultChart({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value))
  return (
    <dl className="result-bars">
      {bars.map(({ id, words, value, when }) => (
        <div key={id}>
          <dt>{when}</dt>
          <dd>
            {bars.length > 1 && most > 0 ? (
              <span className="result-bar" style={{ inlineSize: `${(value / most) * 100}%` }} />
            ) : null}
            <strong>{words}</strong>
          </dd>
        </div>
      ))}
    </dl>
  )
}
