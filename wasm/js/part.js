/** How a part of a log begins (src/log_part.cpp). */
const PART = new TextEncoder().encode('chatfare log part ')

/** Asked of all that is pushed: anything else is told by its first byte. */
export const isPart = (head) => PART.every((byte, place) => head[place] === byte)
