import { group, line, platform, tool, user } from './entities';

/** Two lines of business, a platform team, IT, and people in all of them. */
export const PEOPLE = [
  line('payments'),
  group('payments-risk-ds', { in: ['payments'] }),
  group('payments-data', { in: ['payments'] }),
  line('claims'),
  group('claims-ds', { in: ['claims'] }),
  platform('ml-platform'),
  group('core-it'),
  group('deserted', { in: ['payments'] }),
  user('ana', ['payments-risk-ds']),
  user('ben', ['payments-data']),
  user('cleo', ['claims-ds']),
  user('dan', ['ml-platform']),
  user('eve', ['core-it']),
];

/** Tools of the platform team, two of them self-serve, and one of Payments. */
export const TOOLS = [
  tool('feast', { ml: { access: 'self-serve' } }),
  tool('mlflow', { ml: { access: 'self-serve' } }),
  tool('gpu-cluster', { ml: { access: 'request' } }),
  tool('rules-engine', { owner: 'payments-data', ml: { access: 'managed' } }),
  tool('ghost-tool', { owner: 'deserted', ml: { access: 'managed' } }),
];

export const COMPANY = [...PEOPLE, ...TOOLS];
