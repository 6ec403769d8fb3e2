/** Whether the key goes into a field or a widget that has a use for it, so that it is no shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.defaultPrevented || !(target instanceof HTMLElement)) return event.defaultPrevented
  return target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null
}
