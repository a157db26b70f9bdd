import type {
  Exemption,
  ExemptionPage,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import type { PermittedExemption } from '../exemptions/Exemptions';
import { STEP_NAMES, type StepName } from '../exemptions/steps';
import { isoOf } from './isoOf';
import { jsonBody } from './jsonBody';
import { presentPage } from './page';
import { parse } from './parse';
import {
  exemptionBody,
  exemptionsQuery,
  identifier,
  noQuery,
  stepBodies,
} from './queries';
import { authorize, type Services } from './Services';

const MAX_BODY = '20kb';

function presentExemption({
  exemption,
  permitted,
}: PermittedExemption): Exemption {
  return {
    id: exemption.id,
    entityRef: exemption.entity_ref,
    scorecard: exemption.scorecard,
    check: exemption.check_id,
    reason: exemption.reason,
    endsOn: exemption.ends_on,
    status: exemption.status,
    requestedBy: exemption.requested_by,
    requestedAt: isoOf(exemption.requested_at),
    trail: exemption.trail.map(({ status, by, at, comment }) => ({
      status,
      by,
      at: isoOf(at),
      ...(comment !== null && { comment }),
    })),
    permitted,
  };
}

/** Exemptions from checks. */
export function addExemptionRoutes(router: Router, services: Services): void {
  const { exemptions } = services;
  const body = jsonBody(MAX_BODY);

  router.get('/v1/exemptions', async (request, response) => {
    const caller = await authorize(request, services);
    const { limit, cursor, ...filter } = parse(exemptionsQuery, request.query);
    const page = await exemptions.list(filter, { limit, cursor }, caller);
    const reply: ExemptionPage = {
      ...presentPage(page, presentExemption),
      ...(page.mayRequest !== undefined && { mayRequest: page.mayRequest }),
      ...(page.approvers && { approvers: page.approvers }),
    };
    response.json(reply);
  });

  router.post('/v1/exemptions', body, async (request, response) => {
    const caller = await authorize(request, services);
    parse(noQuery, request.query);
    const wanted = parse(exemptionBody, request.body);
    const made = await exemptions.request(wanted, { ...caller, request });
    response.status(201).json(presentExemption(made));
  });

  const addStep = (name: StepName) =>
    router.post(
      `/v1/exemptions/:id/${name}`,
      body,
      async (request, response) => {
        const caller = await authorize(request, services);
        parse(noQuery, request.query);
        const id = parse(identifier, request.params.id);
        const { comment } = parse(stepBodies[name], request.body ?? {});
        const taken = await exemptions.take(name, id, comment, {
          ...caller,
          request,
        });
        response.json(presentExemption(taken));
      },
    );
  STEP_NAMES.forEach(addStep);
}
