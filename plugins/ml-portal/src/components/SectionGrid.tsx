import Grid, { type GridProps } from '@material-ui/core/Grid';
import type { ReactNode } from 'react';

/** What fills a section, and how much of a wide screen that takes. */
export interface SectionCell {
  /** Nothing where there is nothing to show: then it takes no place. */
  content: ReactNode;
  /** All of it, unless said otherwise. */
  width?: Pick<GridProps, 'md' | 'lg'>;
}

/** The sections of a page: those that are chosen, in that order. */
export function SectionGrid<N extends string>(props: {
  chosen: readonly N[];
  sections: Record<N, SectionCell>;
}) {
  const { chosen, sections } = props;
  return (
    <Grid container spacing={3}>
      {chosen.map(name => {
        const { content, width } = sections[name];
        return (
          content && (
            <Grid key={name} item xs={12} {...width}>
              {content}
            </Grid>
          )
        );
      })}
    </Grid>
  );
}
