import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { RoadmapRequestDetails } from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../nameOf';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { StatusWord } from '../stages/StatusWord';

/** The models whose stage a request is about. */
export function TouchedModels({ request }: { request: RoadmapRequestDetails }) {
  const { touched, gone, demand, stage } = request;
  const words = useWords();
  const t = useTranslate();
  const more = demand.models - touched.length;
  return (
    <Section
      title={t('roadmap.request.touched')}
      noPadding={touched.length > 0}
    >
      {touched.length === 0 ? (
        <Typography variant="body2">
          {t('roadmap.request.touchedNone')}
        </Typography>
      ) : (
        <ScrollTable label={t('roadmap.request.touched')} maxHeight={480}>
          <TableHead>
            <TableRow>
              <TableCell>{t('roadmap.request.model')}</TableCell>
              <TableCell>{t('roadmap.line')}</TableCell>
              <TableCell>
                {t('roadmap.request.status', { stage: words.stage(stage) })}
              </TableCell>
              <TableCell>{t('roadmap.request.runBy')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {touched.map(model => (
              <TableRow key={model.entityRef}>
                <TableCell component="th" scope="row" role="rowheader">
                  <EntityRefLink
                    entityRef={model.entityRef}
                    title={model.title}
                    hideIcon
                  />
                </TableCell>
                <TableCell>
                  {model.lineOfBusiness?.title ?? t('roadmap.noLine')}
                </TableCell>
                <TableCell>
                  <StatusWord status={model.status} />
                </TableCell>
                <TableCell>
                  {model.owner ? (
                    <EntityRefLink entityRef={model.owner} hideIcon />
                  ) : (
                    t('roadmap.request.nobody')
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
      {more > 0 && (
        <Typography variant="body2">
          {t('roadmap.request.touchedMore', { count: more })}
        </Typography>
      )}
      {gone.length > 0 && (
        <Typography variant="body2">
          {t('roadmap.request.goneModels', {
            models: gone.map(nameOf).join(', '),
          })}
        </Typography>
      )}
    </Section>
  );
}
