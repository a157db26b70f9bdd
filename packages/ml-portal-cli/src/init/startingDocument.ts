/** A name as the catalog takes it. */
function toName(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 63)
      .replaceAll(/^-+|-+$/g, '') || 'my-model'
  );
}

/** A document to begin with: a model that its owner runs end to end. */
export function startingDocument(folder: string): string {
  const name = toName(folder);
  return `# A model in the catalog. Change what does not fit, then check it:
#   npx @ml-portal/cli check
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  # Letters, digits, - _ and . up to 63 of them; unique in the catalog.
  name: ${name}
  title: ${name}
  description: What the model does, in one sentence.
spec:
  type: ml-model
  # experimental, production or deprecated
  lifecycle: experimental
  # The team that answers for the model: a Group of the catalog.
  owner: my-team
  ml:
    # What it does, for example tabular-classification.
    tasks: []
    # real-time, serverless, asynchronous, batch, streaming or edge
    servingMode: batch
    # high, medium, low or unknown
    riskRating: unknown
    businessObjective:
      problem: What gets better for the business.
      # The figure that tells whether it does, once there is one:
      # kpi: { name: churn, unit: percent a year, baseline: 7.8, target: 6.5 }
    # Feature stores that it reads: Resources of type feature-store.
    featureStores: []
    # Who runs each stage, and with which tools. Nothing after the colon: the
    # owner. A stage that is not listed is nobody's, so leave out what nobody
    # does yet. Another team is named by its own owner:
    #   deployment: { owner: core-it, agreement: https://wiki.example.com/sla }
    # A stage that does not exist for this model says why:
    #   retraining: { notApplicable: It is a rule of thumb. }
    stages:
      dataPreparation: { tools: [] }
      training: { tools: [] }
      deployment: { tools: [] }
      serving: { tools: [] }
      # dashboard: https://… shows where it is watched.
      monitoring: { tools: [] }
      retraining: { tools: [] }
`;
}
