import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  LineOfBusinessRef,
  SharedAsset,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { tint } from '../stages/statusStyle';
import { linesOf } from './linesOf';
import { type UsedAs, useUsersLink } from './useUsersLink';

const useStyles = makeStyles(theme => ({
  use: {
    display: 'block',
    padding: theme.spacing(1),
    borderRadius: theme.shape.borderRadius,
    textAlign: 'center',
    color: theme.palette.text.primary,
    fontWeight: theme.typography.fontWeightBold as number,
    '&:hover, &:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
  },
  line: { minWidth: 80, verticalAlign: 'bottom' },
}));

/** From hardly used to most used, on a tint that text can be read on. */
const LIGHTEST = 0.08;
const DARKEST = 0.32;

function Use(props: {
  asset: SharedAsset;
  usedAs: UsedAs;
  line: LineOfBusinessRef | null;
  most: number;
}) {
  const { asset, usedAs, line, most } = props;
  const classes = useStyles();
  const { palette } = useTheme();
  const words = useWords();
  const t = useTranslate();
  const link = useUsersLink(usedAs);
  const use = asset.usedBy.find(
    ({ lineOfBusiness }) => lineOfBusiness?.entityRef === line?.entityRef,
  );
  if (!use) {
    return <>–</>;
  }
  const strength = LIGHTEST + (DARKEST - LIGHTEST) * (use.models / most);
  return (
    <Link
      to={link(asset, line?.entityRef ?? 'none')}
      underline="none"
      className={classes.use}
      style={{ backgroundColor: tint(palette.primary.main, strength) }}
      aria-label={t('assets.useOf', {
        count: use.models,
        line: line?.title ?? t('assets.noLine'),
        title: asset.title,
      })}
    >
      {words.number(use.models)}
    </Link>
  );
}

/** How many models of each line of business use each tool or store. */
export function LineMatrix(props: {
  label: string;
  assets: SharedAsset[];
  usedAs: UsedAs;
}) {
  const { label, assets, usedAs } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const lines = linesOf(assets);
  const most = Math.max(
    ...assets.flatMap(({ usedBy }) => usedBy.map(({ models }) => models)),
  );
  return (
    <ScrollTable label={label} minWidth={200 + 90 * lines.length}>
      <TableHead>
        <TableRow>
          <TableCell>{label}</TableCell>
          {lines.map(line => (
            <TableCell
              key={line?.entityRef ?? ''}
              align="center"
              className={classes.line}
            >
              {line?.title ?? t('assets.noLine')}
            </TableCell>
          ))}
          <TableCell align="right">{t('assets.models')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {assets.map(asset => (
          <TableRow key={asset.entityRef}>
            <TableCell component="th" scope="row" role="rowheader">
              <EntityRefLink
                entityRef={asset.entityRef}
                title={asset.title}
                hideIcon
              />
            </TableCell>
            {lines.map(line => (
              <TableCell key={line?.entityRef ?? ''} align="center">
                <Use asset={asset} usedAs={usedAs} line={line} most={most} />
              </TableCell>
            ))}
            <TableCell align="right">{words.number(asset.models)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
