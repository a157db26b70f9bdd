import { Link } from '@backstage/core-components';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type {
  ModelOwnership,
  StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { useAskLink } from '../roadmap/useAskedInAddress';
import { ScrollTable } from '../ScrollTable';
import { StatusWord } from '../stages/StatusWord';

function Terms(props: { entityRef: string; stage: StageVerdict }) {
  const { entityRef, stage } = props;
  const { status, reason, agreement, dashboard, fencedTo } = stage;
  const askLink = useAskLink();
  const words = useWords();
  const t = useTranslate();
  const stageName = words.stageInSentence(stage.stage);
  return (
    <>
      {fencedTo && <div>{words.fenceTarget(fencedTo)}</div>}
      {reason}
      {agreement && (
        <div>
          <Link to={agreement}>
            {t('entity.stages.agreement', { stage: stageName })}
          </Link>
        </div>
      )}
      {dashboard && (
        <div>
          <Link to={dashboard}>
            {t('entity.stages.dashboard', { stage: stageName })}
          </Link>
        </div>
      )}
      {(status === 'fenced' || status === 'unclaimed') && (
        <div>
          <Link
            to={askLink({
              stage: stage.stage,
              team: fencedTo && stage.owner,
              model: entityRef,
            })}
          >
            {t('entity.stages.ask', { stage: stageName })}
          </Link>
        </div>
      )}
    </>
  );
}

/** Each stage with who runs it, with what, and on which terms. */
export function StageTable(props: {
  model: Pick<ModelOwnership, 'entityRef' | 'stages'>;
}) {
  const { entityRef, stages } = props.model;
  const words = useWords();
  const t = useTranslate();
  return (
    <ScrollTable label={t('entity.stages.label')} minWidth={700}>
      <TableHead>
        <TableRow>
          <TableCell>{t('entity.stages.stage')}</TableCell>
          <TableCell>{t('entity.stages.status')}</TableCell>
          <TableCell>{t('entity.stages.runBy')}</TableCell>
          <TableCell>{t('entity.stages.tools')}</TableCell>
          <TableCell>{t('entity.stages.more')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {stages.map(stage => (
          <TableRow key={stage.stage}>
            <TableCell component="th" scope="row" role="rowheader">
              {words.stage(stage.stage)}
            </TableCell>
            <TableCell>
              <StatusWord status={stage.status} />
            </TableCell>
            <TableCell>
              {stage.owner ? (
                <EntityRefLink entityRef={stage.owner} hideIcon />
              ) : (
                '–'
              )}
            </TableCell>
            <TableCell>
              {stage.tools?.length ? (
                <EntityRefLinks entityRefs={stage.tools} hideIcons />
              ) : (
                '–'
              )}
            </TableCell>
            <TableCell>
              <Terms entityRef={entityRef} stage={stage} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
