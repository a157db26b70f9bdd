import type { EvaluationResponse } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import { jsonBody } from './jsonBody';
import { parse } from './parse';
import { presentResult } from './present';
import { evaluationBody, noQuery } from './queries';
import { authorize, presentationContext, type Services } from './Services';

/** Evaluation on request. */
export function addEvaluationRoutes(router: Router, services: Services): void {
  router.post(
    '/v1/evaluations',
    jsonBody('10kb'),
    async (request, response) => {
      const caller = await authorize(request, services);
      parse(noQuery, request.query);
      const { entityRef } = parse(evaluationBody, request.body);
      const { record, changed } = await services.evaluateNow.evaluate(
        entityRef,
        caller,
      );
      const context = await presentationContext(caller.visibility, services);
      const reply: EvaluationResponse = {
        entityRef,
        changed,
        ...presentResult(record.entity, context),
      };
      response.json(reply);
    },
  );
}
