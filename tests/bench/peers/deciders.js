// The verdict on one message as a rule of a rules engine, with the state of the windows given.

const IS_CUSTOMER = ['customer-message', 'customer-reaction']

export async function jsonLogic() {
  const { default: logic } = await import('json-logic-js')
  const rule = {
    if: [
      { in: [{ var: 'kind' }, IS_CUSTOMER] }, 'free',
      { and: [{ '==': [{ var: 'kind' }, 'service'] }, { '!': { var: 'open' } }] }, 'refused',
      { '==': [{ var: 'status' }, 'failed'] }, 'free',
      { var: 'entry' }, 'free',
      'charged',
    ],
  }
  return (facts) => logic.apply(rule, facts)
}

export async function zen() {
  const { ZenEngine } = await import('@gorules/zen-engine')
  const rows = [
    { kind: IS_CUSTOMER.map((kind) => `"${kind}"`).join(', '), verdict: '"free"' },
    { kind: '"service"', open: 'false', verdict: '"refused"' },
    { status: '"failed"', verdict: '"free"' },
    { entry: 'true', verdict: '"free"' },
    { verdict: '"charged"' },
  ]
  const inputs = ['kind', 'status', 'open', 'entry'].map((field) => ({ id: field, name: field, field }))
  const content = {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        ...{ id: 'table', name: 'table', type: 'decisionTableNode', position: { x: 1, y: 0 } },
        content: {
          hitPolicy: 'first',
          inputs,
          outputs: [{ id: 'verdict', name: 'verdict', field: 'verdict' }],
          rules: rows.map((row, place) => ({ _id: String(place), kind: '', status: '', open: '', entry: '', ...row })),
        },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: '1', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: '2', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  }
  const decision = new ZenEngine().createDecision(content)
  return async (facts) => (await decision.evaluate(facts)).result.verdict
}
