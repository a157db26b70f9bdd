import type { Entity } from '@backstage/catalog-model';
import type { BusinessObjective } from '@ml-portal/backstage-plugin-ml-portal-common';

const FIGURES = [undefined, 0, 5, 10];
const CURRENCIES = ['EUR', 'USD', 'CHF'];

/** An objective of the `i`th kind: with and without each of its figures. */
function objectiveOf(i: number): BusinessObjective | undefined {
  if (i % 11 === 0) {
    return undefined;
  }
  return {
    problem: 'Too slow',
    ...(i % 7 !== 0 && {
      kpi: {
        name: `KPI ${i}`,
        unit: '%',
        baseline: FIGURES[i % 4],
        current: FIGURES[(i >> 2) % 4],
        target: FIGURES[(i >> 4) % 4],
      },
    }),
    ...(i % 5 !== 4 && {
      annualValue: { amount: 1_000 * (i % 4), currency: CURRENCIES[i % 3] },
    }),
  };
}

/** The same documents, of which each model declares an objective of another kind. */
export function withObjectives(documents: Entity[]): Entity[] {
  let models = 0;
  return documents.map(document => {
    if (document.spec?.type !== 'ml-model') {
      return document;
    }
    const { businessObjective: _, ...ml } = Object(document.spec.ml);
    const businessObjective = objectiveOf(models++);
    // As a catalog has it: what is undefined is not there.
    return JSON.parse(
      JSON.stringify({
        ...document,
        spec: { ...document.spec, ml: { ...ml, businessObjective } },
      }),
    );
  });
}
