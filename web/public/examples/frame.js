const frame = document.querySelector('iframe')
const chatfare = new URL(frame.src).origin
const say = (message) => frame.contentWindow.postMessage(message, chatfare)

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== chatfare) return
  if (data.chatfare === 'height') frame.style.setProperty('height', `${data.height}px`)
  if (data.chatfare === 'change') document.querySelector('#total').textContent = `${data.totals.USD} USD`
})

// The frame may have been ready before this script was there.
say({ chatfare: 'ping' })

const request = {
  channel: 'whatsapp',
  events: [{ at: '2026-11-20T09:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'utility' }],
}

document.querySelector('#open').addEventListener('click', () => say({ chatfare: 'open', state: JSON.stringify({ chatfare: 1, request }) }))
