import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { LineOfBusinessRef } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';

/** The line of business that asks. */
export function AskingLine({ line }: { line: LineOfBusinessRef | null }) {
  const t = useTranslate();
  return line ? (
    <EntityRefLink
      entityRef={line.entityRef}
      title={line.title}
      hideIcon
      // Stands among words, which colour alone would not tell it from.
      underline="always"
    />
  ) : (
    <>{t('roadmap.hiddenLine')}</>
  );
}
