import { Link } from '@backstage/core-components';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { RoadmapRequest } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { AskingLine } from './AskingLine';
import { Demand } from './Demand';
import { useRequestLink } from './useRequestLink';
import { VoteButton } from './VoteButton';

const MIN_WIDTH = 800;

/** Requests, one row each. */
export function RequestsTable({ requests }: { requests: RoadmapRequest[] }) {
  const words = useWords();
  const t = useTranslate();
  const link = useRequestLink();
  return (
    <ScrollTable label={t('roadmap.roadmap')} minWidth={MIN_WIDTH}>
      <TableHead>
        <TableRow>
          <TableCell>{t('roadmap.column.title')}</TableCell>
          <TableCell>{t('roadmap.statusLabel')}</TableCell>
          <TableCell>{t('roadmap.stage')}</TableCell>
          <TableCell>{t('roadmap.askedBy')}</TableCell>
          <TableCell>{t('roadmap.column.demand')}</TableCell>
          <TableCell>{t('roadmap.column.asked')}</TableCell>
          <TableCell>{t('roadmap.column.votes')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {requests.map(request => (
          <TableRow key={request.id}>
            <TableCell component="th" scope="row" role="rowheader">
              <Link to={link(request.id)}>{request.title}</Link>
              {request.reason && (
                <Typography variant="body2">“{request.reason}”</Typography>
              )}
            </TableCell>
            <TableCell>{t(`roadmap.status.${request.status}`)}</TableCell>
            <TableCell>{words.stage(request.stage)}</TableCell>
            <TableCell>
              <AskingLine line={request.lineOfBusiness} />
            </TableCell>
            <TableCell>
              <Demand demand={request.demand} />
            </TableCell>
            <TableCell>{words.day(request.requestedAt)}</TableCell>
            <TableCell>
              <VoteButton request={request} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
