/** What an agent has to know to read results. */
export const STAGES_EXPLAINED = `
The life of a model has six stages: dataPreparation, training, deployment, serving, monitoring and retraining.
The status of a stage is "owned" (run by the model's own line of business), "fenced" (run by another team, to which the model is handed over), "orphaned" (its owner is gone), "unclaimed" (nobody is named) or "notApplicable".
A fence leads to the "platform" (the central ML platform team), to another "line-of-business", or "outside" of the lines of business.
`.trim();

export const REFERENCES_EXPLAINED = `
Entities are named by references of the form "kind:namespace/name", such as "component:default/card-fraud" or "group:default/payments".
`.trim();

export const PAGES_EXPLAINED = `
Where there is a nextCursor, there is more: ask again with it as cursor and with all else the same.
`.trim();
