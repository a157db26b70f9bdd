import { isRecord } from '../../model/shapes';
import { parseIsoTime } from '../condition/isoTime';
import { showValue } from '../condition/showValue';
import { pathsInTemplate } from '../template';
import type { CheckDefinition, Condition } from '../types';
import { isSubjectPath, reportCondition } from './conditionProblems';
import { DESCRIPTION, MESSAGE, REMEDIATION, TITLE } from './limits';
import {
  has,
  type Limit,
  need,
  openSection,
  pathOf,
  readText,
  readWords,
  type Section,
} from './section';

/** The keys of a check in the configuration. */
export const CHECK_KEYS = [
  'id',
  'enabled',
  'level',
  'title',
  'description',
  'remediation',
  'weight',
  'filter',
  'effectiveFrom',
  'condition',
  'messages',
];

const NEEDED = ['level', 'title', 'remediation', 'condition'];
const MAX_WEIGHT = 1_000_000;

/** A text with places to fill, whose paths lead somewhere. */
function readTemplate(
  section: Section,
  key: string,
  limit: Limit,
): string | undefined {
  const template = readWords(section, key, limit);
  const paths = template === undefined ? [] : pathsInTemplate(template);
  for (const path of paths.filter(each => !isSubjectPath(each))) {
    section.report(
      pathOf(section, key),
      `the place {{ ${path.slice(
        0,
        80,
      )} }} must begin with "entity." or "facts."`,
    );
  }
  return template;
}

function readMessages(section: Section): CheckDefinition['messages'] {
  const keys = ['passed', 'failed'];
  const messages = openSection(
    section.values.messages,
    pathOf(section, 'messages'),
    keys,
    section.report,
  );
  const passed = messages && readTemplate(messages, 'passed', MESSAGE);
  const failed = messages && readTemplate(messages, 'failed', MESSAGE);
  return {
    ...(passed !== undefined && { passed }),
    ...(failed !== undefined && { failed }),
  };
}

function readWeight(section: Section): number {
  const { weight } = section.values;
  if (typeof weight === 'number' && weight > 0 && weight <= MAX_WEIGHT) {
    return weight;
  }
  section.report(
    pathOf(section, 'weight'),
    `must be a number above 0, at most ${MAX_WEIGHT}, got ${showValue(weight)}`,
  );
  return 1;
}

function readDay(section: Section): string {
  const { effectiveFrom } = section.values;
  if (!parseIsoTime(effectiveFrom)?.isDay) {
    section.report(
      pathOf(section, 'effectiveFrom'),
      `must be a day of the calendar, YYYY-MM-DD, got ${showValue(
        effectiveFrom,
      )}`,
    );
  }
  return String(effectiveFrom);
}

/** A filter or a condition as it stands; what is wrong is reported. */
export function readCondition(section: Section, key: string): Condition {
  const value = section.values[key];
  reportCondition(value, pathOf(section, key), section.report);
  return value as Condition;
}

/**
 * Reads a check: whole, or the fields that change `base`. Whether its level
 * exists is not looked at.
 *
 * @returns what can only be used where nothing was reported
 */
export function readCheck(
  section: Section,
  id: string,
  base?: CheckDefinition,
): CheckDefinition {
  const check: CheckDefinition = base
    ? { ...base }
    : {
        id,
        level: '',
        title: '',
        description: '',
        remediation: '',
        condition: {},
      };
  if (!base) {
    need(section, NEEDED);
  }
  const { condition } = section.values;
  if (isRecord(condition) && Object.keys(condition).length === 0) {
    section.report(pathOf(section, 'condition'), 'must ask for something');
  }
  const given = <K extends keyof CheckDefinition>(
    key: K,
    read: () => CheckDefinition[K] | undefined,
  ) => {
    const value = has(section, key) ? read() : undefined;
    if (value !== undefined) {
      check[key] = value;
    }
  };
  given('level', () => readWords(section, 'level', TITLE));
  given('title', () => readWords(section, 'title', TITLE));
  given('description', () => readText(section, 'description', DESCRIPTION));
  given('remediation', () => readTemplate(section, 'remediation', REMEDIATION));
  given('weight', () => readWeight(section));
  given('filter', () => readCondition(section, 'filter'));
  given('effectiveFrom', () => readDay(section));
  given('condition', () => readCondition(section, 'condition'));
  given('messages', () => readMessages(section));
  return check;
}
