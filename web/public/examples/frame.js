// In the head of the page, before the frame: nothing that the frame says is missed.
const chatfare = new URL('..', document.currentScript.src).origin
const frame = () => document.querySelector('iframe')

addEventListener('message', ({ source, origin, data }) => {
  if (origin !== chatfare || source !== frame().contentWindow) return
  if (data.chatfare === 'height') frame().style.setProperty('height', `${data.height}px`)
  if (data.chatfare === 'change') document.querySelector('#total').textContent = `${data.totals.USD} USD`
})

const request = {
  channel: 'whatsapp',
  events: [{ at: '2026-11-20T09:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'utility' }],
}

document.addEventListener('click', ({ target }) => {
  if (target.id !== 'open') return
  frame().contentWindow.postMessage({ chatfare: 'open', state: JSON.stringify({ chatfare: 1, request }) }, chatfare)
})
