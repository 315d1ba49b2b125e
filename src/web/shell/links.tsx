import { ActionIcon, Anchor, Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Of<C extends React.ElementType> = Omit<ComponentProps<C>, 'component' | 'ref'> & ComponentProps<'a'>;

/** Mantine's looks on the router's links: real addresses, so that opening in a new tab and copying work. */
export const TextLink = createLink((props: Of<typeof Anchor<'a'>>) => <Anchor {...props} />);
export const ButtonLink = createLink((props: Of<typeof Button<'a'>>) => <Button component="a" {...props} />);
export const IconLink = createLink((props: Of<typeof ActionIcon<'a'>>) => (
  <ActionIcon component="a" {...props} />
));
