import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type LinkProps = Omit<ComponentProps<typeof Button<'a'>>, 'component' | 'ref'> & ComponentProps<'a'>;

/** A button's looks on a real address, so that opening in a new tab and copying work. */
export const ButtonLink = createLink((props: LinkProps) => <Button component="a" {...props} />);
