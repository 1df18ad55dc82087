/** How a part of a log begins (src/log_part.cpp). */
const PART = 'chatfare log part '

export const isPart = (head) => new TextDecoder('latin1').decode(head.subarray(0, PART.length)) === PART
