import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { RoadmapComment } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { usePages } from '../../hooks/usePages';
import { usePolled } from '../../hooks/usePolled';
import { useTranslate } from '../../translation';
import { FormDialog } from '../forms/FormDialog';
import { Outcome } from '../forms/Outcome';
import { Loaded } from '../Loaded';
import { PAGE_SIZES } from '../../settings';
import { Pager } from '../Pager';
import { Section } from '../Section';
import { CommentForm } from './CommentForm';
import { CommentList } from './CommentList';

const EVERY_MS = 15_000;

/** What people say about a request, and the way to say something. */
export function Comments(props: {
  id: string;
  /** How many there are, as far as the page knows. */
  count: number;
  mayComment: boolean;
  /** One came or went. */
  onChange: () => void;
}) {
  const { id, count, mayComment, onChange } = props;
  const t = useTranslate();
  const { roadmap } = useApi(mlPortalApiRef);
  const [limit, setLimit] = useState<number>(PAGE_SIZES[0]);
  const [doomed, setDoomed] = useState<RoadmapComment>();
  const [outcome, setOutcome] = useState<string>();
  const pages = usePages(`${id} ${limit}`);
  const { cursor } = pages;
  const polled = usePolled(
    signal => roadmap.getComments(id, { limit, cursor }, { signal }),
    [roadmap, id, limit, cursor, count],
    EVERY_MS,
  );
  const changed = (text: string) => {
    setOutcome(text);
    polled.retry();
    onChange();
  };
  return (
    <Section title={t('roadmap.comment.title')}>
      <Outcome text={outcome} dialogOpen={doomed !== undefined} />
      <Loaded polled={polled} rows={2} keepOutdated>
        {({ items, totalItems, pageInfo: { nextCursor } }) =>
          totalItems === 0 ? (
            <Typography variant="body2" paragraph>
              {t('roadmap.comment.none')}
            </Typography>
          ) : (
            <>
              <CommentList comments={items} onDelete={setDoomed} />
              {totalItems > PAGE_SIZES[0] && (
                <Pager
                  total={t('roadmap.comments', { count: totalItems })}
                  page={pages.number}
                  pages={Math.ceil(totalItems / limit)}
                  size={limit}
                  onSize={setLimit}
                  onPrevious={pages.number > 1 ? pages.previous : undefined}
                  onNext={nextCursor ? () => pages.next(nextCursor) : undefined}
                />
              )}
            </>
          )
        }
      </Loaded>
      {mayComment && (
        <CommentForm
          onSend={async text => {
            await roadmap.comment(id, text);
            changed(t('roadmap.comment.sent'));
          }}
        />
      )}
      {doomed && (
        <FormDialog
          title={t('roadmap.comment.deleteTitle')}
          explanation={t('roadmap.comment.deleteExplanation', {
            text: doomed.text,
          })}
          submit={t('roadmap.comment.delete')}
          complete
          onSubmit={() => roadmap.deleteComment(id, doomed.id)}
          onDone={() => {
            setDoomed(undefined);
            changed(t('roadmap.comment.deleted'));
          }}
          onConflict={polled.retry}
          onClose={() => setDoomed(undefined)}
        >
          {null}
        </FormDialog>
      )}
    </Section>
  );
}
