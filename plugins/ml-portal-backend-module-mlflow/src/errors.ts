import { CustomErrorBase } from '@backstage/errors';

/**
 * The server as a whole fails: it is away, refuses the credentials, or is no
 * MLflow server. Asking for another model would be in vain.
 */
export class MlflowServerError extends CustomErrorBase {
  name = 'MlflowServerError' as const;
}

/** What was asked about one model fails; others may be answered. */
export class MlflowModelError extends CustomErrorBase {
  name = 'MlflowModelError' as const;

  /** @param status - of the reply, where it was no success */
  constructor(message: string, readonly status?: number) {
    super(message);
  }
}
