import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { group, model, stages, tool, user } from './company';

/** Changes a catalog; `at` and `to` are numbers to choose by. */
type Change = (documents: Entity[], at: number, to: number) => Entity[];

const pick = <T>(items: readonly T[], n: number): T | undefined =>
  items[n % items.length];

const ofKind = (documents: Entity[], kind: string) =>
  documents.filter(document => document.kind === kind);
const ofType = (documents: Entity[], type: string) =>
  documents.filter(({ spec }) => spec?.type === type);
const groupNames = (documents: Entity[]) =>
  ofKind(documents, 'Group').map(({ metadata }) => metadata.name);
const ownersIn = (documents: Entity[]) => [
  ...groupNames(documents),
  ...ofKind(documents, 'User').map(({ metadata }) => `user:${metadata.name}`),
  'nobody-knows',
];

/** Replaces one document, or drops it where `next` makes nothing of it. */
function changing(
  documents: Entity[],
  document: Entity | undefined,
  next: (document: Entity) => Entity | undefined,
): Entity[] {
  return documents.flatMap(each =>
    each === document ? next(each) ?? [] : each,
  );
}

const saying = (document: Entity, spec: JsonObject): Entity => ({
  ...document,
  spec: { ...document.spec, ...spec },
});

/** A name that no document of this kind has. */
function newName(documents: Entity[], prefix: string): string {
  const taken = new Set(documents.map(({ metadata }) => metadata.name));
  let n = 0;
  while (taken.has(`${prefix}-${n}`)) {
    n += 1;
  }
  return `${prefix}-${n}`;
}

/** What happens to groups, users and tools. */
const ORGANIZATION_EDITS = {
  userLeaves: (all, at) =>
    changing(all, pick(ofKind(all, 'User'), at), () => undefined),
  everybodyLeaves: all => all.filter(({ kind }) => kind !== 'User'),
  userChangesGroup: (all, at, to) =>
    changing(all, pick(ofKind(all, 'User'), at), document =>
      saying(document, { memberOf: [pick(groupNames(all), to) ?? 'gone'] }),
    ),
  userJoins: (all, at) => [
    ...all,
    user(newName(all, 'joiner'), pick(groupNames(all), at) ?? 'gone'),
  ],
  groupMoves: (all, at, to) =>
    changing(all, pick(ofKind(all, 'Group'), at), document =>
      saying(document, { parent: pick(groupNames(all), to)! }),
    ),
  groupStandsAlone: (all, at) =>
    changing(all, pick(ofKind(all, 'Group'), at), document =>
      saying(document, { parent: 'gone' }),
    ),
  groupChangesType: (all, at, to) =>
    changing(all, pick(ofKind(all, 'Group'), at), document =>
      saying(document, {
        type: pick(['team', 'line-of-business', 'ml-platform'], to)!,
      }),
    ),
  groupGoes: (all, at) =>
    changing(all, pick(ofKind(all, 'Group'), at), () => undefined),
  lineComesBetween: (all, at) => {
    const below = pick(ofKind(all, 'Group'), at);
    const name = newName(all, 'new-line');
    const parent = below?.spec?.parent as string | undefined;
    return [
      ...changing(all, below, document => saying(document, { parent: name })),
      group(name, 'line-of-business', parent),
    ];
  },
  toolChangesOwner: (all, at, to) =>
    changing(all, pick(ofType(all, 'ml-platform-tool'), at), document =>
      saying(document, { owner: pick(ownersIn(all), to)! }),
    ),
  toolChangesAccess: (all, at, to) =>
    changing(all, pick(ofType(all, 'ml-platform-tool'), at), document =>
      saying(document, {
        ml: { access: pick(['self-serve', 'request', 'restricted'], to)! },
      }),
    ),
  toolGoes: (all, at) =>
    changing(all, pick(ofType(all, 'ml-platform-tool'), at), () => undefined),
  toolComes: (all, at, to) => {
    const name = pick(['mlflow', 'feast', 'seldon'], at)!;
    return [
      ...all.filter(({ metadata }) => metadata.name !== name),
      tool(name, pick(ownersIn(all), to)!, { access: 'self-serve' }),
    ];
  },
} satisfies Record<string, Change>;

/** What happens to models and stores. */
const DOCUMENT_EDITS = {
  modelChangesOwner: (all, at, to) =>
    changing(all, pick(ofType(all, 'ml-model'), at), document =>
      saying(document, { owner: pick(ownersIn(all), to)! }),
    ),
  modelChangesStage: (all, at, to) =>
    changing(all, pick(ofType(all, 'ml-model'), at), document =>
      saying(document, {
        ml: { stages: stages({ serving: { owner: pick(ownersIn(all), to) } }) },
      }),
    ),
  modelIsDescribed: (all, at, to) =>
    changing(all, pick(ofType(all, 'ml-model'), at), document => ({
      ...document,
      metadata: { ...document.metadata, annotations: { read: `${to}` } },
    })),
  modelComes: (all, at, to) => [
    ...all,
    model(newName(all, 'new-model'), pick(ownersIn(all), at)!, {
      stages: stages({ training: { owner: pick(ownersIn(all), to) } }),
    }),
  ],
  modelGoes: (all, at) =>
    changing(all, pick(ofType(all, 'ml-model'), at), () => undefined),
  modelBecomesTool: (all, at) =>
    changing(all, pick(ofType(all, 'ml-model'), at), document =>
      saying(document, { type: 'ml-platform-tool' }),
    ),
  storeChangesOwner: (all, at, to) =>
    changing(all, pick(ofType(all, 'feature-store'), at), document =>
      saying(document, { owner: pick(ownersIn(all), to)! }),
    ),
} satisfies Record<string, Change>;

const EDITS: Record<string, Change> = {
  ...ORGANIZATION_EDITS,
  ...DOCUMENT_EDITS,
};

/** Something that people do to a catalog. */
export interface Edit {
  what: string;
  at: number;
  to: number;
}

const editsOf = (names: string[]): fc.Arbitrary<Edit> =>
  fc.record({
    what: fc.constantFrom(...names),
    at: fc.nat(200),
    to: fc.nat(200),
  });

/** What happens to groups, users and tools. */
export const organizationEdits = editsOf(Object.keys(ORGANIZATION_EDITS));
/** What happens to any documents of a catalog. */
export const anyEdits = editsOf(Object.keys(EDITS));

/** The catalog after an edit; `documents` stay as they are. */
export function edited(documents: Entity[], { what, at, to }: Edit): Entity[] {
  return EDITS[what](documents, at, to);
}
