import type { ComponentType } from 'react';
import { z } from 'zod';

/**
 * Refuses properties as the new frontend system refuses configuration: with an
 * error that names the key.
 *
 * @param name - as apps know the component
 */
export function checked<P extends object>(
  name: string,
  settings: z.ZodRawShape,
  Component: ComponentType<P>,
) {
  const schema = z.strictObject(settings);
  return function Checked(props: P) {
    const { error } = schema.safeParse(props);
    if (error) {
      const reasons = error.issues.map(({ message, path }) =>
        path.length > 0 ? `${message} at '${path.join('.')}'` : message,
      );
      throw new Error(`Invalid properties of ${name}: ${reasons.join('; ')}`);
    }
    return <Component {...props} />;
  };
}
