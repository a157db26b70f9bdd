import type {
  LineOfBusinessRef,
  ToolChoice,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { useTranslate, useWords } from '../../translation';
import { Outcome } from '../forms/Outcome';
import { useDialog } from '../forms/useDialog';
import { DecideDialog } from './DecideDialog';
import { type DecisionDraft, draftOf } from './decisionDraft';

/** What a list needs so that decisions can be recorded beside it. */
export interface Recording {
  /** Opens the dialog, with what is known. */
  open: (known: Parameters<typeof draftOf>[0]) => void;
  /** Opens it to explain a choice. */
  openFor: (choice: ToolChoice) => void;
  /** What came of the last one; stands above the list. */
  outcome: ReactNode;
  /** The dialog, while it is open. */
  dialog: ReactNode;
}

/**
 * Lets the reader record decisions.
 *
 * @param lines - those that the reader may decide for
 * @param onDecided - what the page shows is no longer so
 */
export function useRecording(
  lines: LineOfBusinessRef[],
  onDecided: () => void,
): Recording {
  const words = useWords();
  const t = useTranslate();
  const { subject, outcome, open, close } = useDialog<DecisionDraft>();
  const begin: Recording['open'] = known =>
    open(draftOf({ lineOfBusiness: lines[0]?.entityRef, ...known }));
  return {
    open: begin,
    openFor: ({ lineOfBusiness, stage, tool }) =>
      begin({
        lineOfBusiness: lineOfBusiness.entityRef,
        stage,
        tool: tool.entityRef,
      }),
    outcome: <Outcome text={outcome} dialogOpen={subject !== undefined} />,
    dialog: subject && (
      <DecideDialog
        draft={subject}
        lines={lines}
        onDecided={({ reviewOn }) => {
          onDecided();
          close(t('tooling.decide.done', { day: words.day(reviewOn) }));
        }}
        onClose={() => close()}
      />
    ),
  };
}
