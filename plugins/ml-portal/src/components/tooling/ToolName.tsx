import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { useTranslate } from '../../translation';

/** A tool that models name: a way to it, or that the catalog does not have it. */
export function ToolName(props: {
  tool: { entityRef: string; title: string; catalogued: boolean };
}) {
  const { entityRef, title, catalogued } = props.tool;
  const t = useTranslate();
  if (catalogued) {
    return <EntityRefLink entityRef={entityRef} title={title} hideIcon />;
  }
  return (
    <>
      {title}
      <Typography variant="caption" component="div" color="textSecondary">
        {t('tooling.stages.notCatalogued')}
      </Typography>
    </>
  );
}
