import { makeStyles } from '@material-ui/core/styles';

const PICKETS = [0, 10, 20];
const WIDTH = 26;

const useStyles = makeStyles(theme => ({
  root: {
    position: 'absolute',
    transform: 'translateX(-50%)',
    fill: theme.palette.text.primary,
    overflow: 'visible',
  },
}));

/** A picket fence, as high as it is asked to be. */
export function Fence(props: { left: string; top: string; height: string }) {
  return (
    <svg className={useStyles().root} width={WIDTH} style={props} aria-hidden>
      {PICKETS.map(x => (
        <g key={x}>
          <polygon points={`${x},8 ${x + 3},2 ${x + 6},8`} />
          <rect x={x} y={8} width={6} height="calc(100% - 10px)" rx={1} />
        </g>
      ))}
      <rect x={-3} y="28%" width={WIDTH + 6} height={4} />
      <rect x={-3} y="70%" width={WIDTH + 6} height={4} />
    </svg>
  );
}
