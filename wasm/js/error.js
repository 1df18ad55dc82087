/** The one kind of error this package throws. */
export class ChatfareError extends Error {
  constructor(code, path, message, options) {
    super(message, options)
    this.name = 'ChatfareError'
    this.code = code
    this.path = path
    this.problems = options?.problems ?? [{ path, message }]
  }
}
