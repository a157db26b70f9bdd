import {
  STAGES,
  type ToolChoiceFilter,
  type ToolingDecisionFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useAddress } from '../../hooks/useAddress';
import { PAGE_SIZES } from '../../settings';

/** How decisions stand, as the list tells them apart. */
export const DECISION_STANDINGS = ['overdue', 'in-force', 'ended'] as const;

const ADDRESS = {
  lineOfBusiness: null,
  stage: STAGES,
  tool: null,
  decided: ['yes', 'no'],
  standing: DECISION_STANDINGS,
  whose: ['mine'],
  limit: PAGE_SIZES.map(String),
} as const;

type Values = ReturnType<typeof useAddress<typeof ADDRESS>>['values'];

/** What the address says of the lists, as text. */
export type DecisionsAddress = Values;

/** Reads and writes in the address what narrows the lists of choices and decisions. */
export function useDecisionsFilter() {
  const { values, set } = useAddress(ADDRESS);
  const { lineOfBusiness, stage, tool, decided, standing, whose } = values;
  const limit = values.limit ? Number(values.limit) : PAGE_SIZES[0];
  const common = {
    // Other lists of tools know of those without a line.
    ...(lineOfBusiness && lineOfBusiness !== 'none' && { lineOfBusiness }),
    ...(stage && { stage }),
    ...(tool && { tool }),
  };
  const choices: ToolChoiceFilter = {
    ...common,
    ...(decided && { decided: decided === 'yes' }),
  };
  const decisions: ToolingDecisionFilter = {
    ...common,
    ...(standing === 'overdue' && { overdue: true }),
    ...(standing && standing !== 'overdue' && { status: standing }),
    ...(whose && { mine: true }),
  };
  return { values, choices, decisions, limit, set };
}

export type DecisionsFilter = ReturnType<typeof useDecisionsFilter>;
