import { useApi } from '@backstage/core-plugin-api';
import type { LinePeople } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { ForReadersOfAll } from '../ForReadersOfAll';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { ShareBar } from '../ShareBar';

const EVERY_MS = 60_000;

/** What is of a line of business, among those of all. */
function find<T extends { lineOfBusiness: { entityRef: string } }>(
  lines: T[],
  entityRef: string,
): T | undefined {
  return lines.find(
    ({ lineOfBusiness }) => lineOfBusiness.entityRef === entityRef,
  );
}

/** How much a line of business shares with others, and who works on its models. */
export function OnItsOwn({ lineOfBusiness }: { lineOfBusiness: string }) {
  const api = useApi(mlPortalApiRef);
  const words = useWords();
  const t = useTranslate();
  const islands = useLive(
    signal => api.operating.getIslands({}, { signal }),
    [api],
    EVERY_MS,
  );
  const people = useLive(
    signal => api.operating.getPeople({}, { signal }),
    [api],
    EVERY_MS,
  );
  const ofPeople = (show: (line: LinePeople) => ReactNode) => (
    <ForReadersOfAll
      polled={people}
      rows={1}
      otherwise={t('operatingModels.line.hidden')}
    >
      {({ membershipKnown, linesOfBusiness }) => {
        const line = find(linesOfBusiness, lineOfBusiness);
        return membershipKnown && line
          ? show(line)
          : t('operatingModels.line.notKnown');
      }}
    </ForReadersOfAll>
  );
  return (
    <Section
      title={t('operatingModels.line.title')}
      subheader={t('operatingModels.line.subheader')}
    >
      <FigureList>
        <Figure label={t('operatingModels.line.unshared')}>
          <Loaded polled={islands} rows={1}>
            {({ linesOfBusiness }) => {
              const line = find(linesOfBusiness, lineOfBusiness);
              return line && line.uses > 0 ? (
                <ShareBar part={line.unsharedUses} whole={line.uses} />
              ) : (
                t('operatingModels.stages.noUse')
              );
            }}
          </Loaded>
        </Figure>
        <Figure label={t('operatingModels.line.practitioners')}>
          {ofPeople(line => words.number(line.practitioners))}
        </Figure>
        <Figure label={t('operatingModels.line.embedded')}>
          {ofPeople(line => (
            <ShareBar part={line.embedded} whole={line.practitioners} />
          ))}
        </Figure>
      </FigureList>
    </Section>
  );
}
