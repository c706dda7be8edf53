type Calling = { safeTimes?: string; mayLeaveMessage?: string; sharedWith?: string; protects?: string }

/** What to know before ringing a number. */
export function callingText({ safeTimes, mayLeaveMessage, sharedWith, protects }: Calling): string {
  const parts = [
    safeTimes && `safe: ${safeTimes}`,
    mayLeaveMessage === 'no' && 'leave no message',
    sharedWith && `shared with ${sharedWith}`,
    protects && 'give nothing away',
  ]
  return parts.filter(Boolean).join('; ')
}
