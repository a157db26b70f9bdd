import { InfoCard, type InfoCardVariants } from '@backstage/core-components';
import type { ComponentProps, ReactNode } from 'react';

type TitleProps = ComponentProps<typeof InfoCard>['titleTypographyProps'];

// A heading, unlike the card's own title; the type leaves the element out.
const HEADING = { component: 'h2' } as TitleProps;

/** What an app may set of a card on the page of an entity. @public */
export interface CardProps {
  /** In place of the usual one. */
  title?: string;
  /** How the card fills its place. */
  variant?: InfoCardVariants;
}

/** A card that is a section of the page: its title is a heading. */
export function Section(props: {
  title: string;
  subheader?: string;
  variant?: InfoCardVariants;
  noPadding?: boolean;
  deepLink?: ComponentProps<typeof InfoCard>['deepLink'];
  children: ReactNode;
}) {
  return <InfoCard titleTypographyProps={HEADING} {...props} />;
}
