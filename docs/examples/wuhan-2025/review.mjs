/**
 * What became of each application: its case, with every event on its day, as the library's own review lets it happen.
 */
import { advance, openCase, wuhan2025 as policy } from 'cloud-voucher-rules';

const path = ['submitted', 'recommended', 'evaluated', 'audited', 'listed', 'reported', 'funded', 'paid'];

/** Each district sends its recommendations at one time in the month of a batch. */
const recommendedOn = {
  420102: '03T10:00:00',
  420103: '17T09:30:00',
  420104: '04T15:00:00',
  420105: '03T16:30:00',
  420106: '10T10:20:00',
  420107: '04T09:00:00',
  420111: '11T11:00:00',
  420112: '10T14:00:00',
  420113: '17T14:00:00',
  420114: '18T09:00:00',
  420115: '11T15:30:00',
  420116: '18T10:30:00',
  420117: '10T16:00:00',
  'donghu-hightech': '03T09:00:00',
  'wuhan-etdz': '11T09:40:00',
  'donghu-scenic': '18T15:00:00',
  'yangtze-new-area': '17T16:00:00',
};

/** An application belongs to the first batch whose review begins after its submission. */
const batches = [
  {
    name: '2025-1',
    until: '2025-06-30',
    recommended: '2025-07',
    evaluated: '2025-07-24T15:00:00',
    audited: '2025-08-20T17:00:00',
    listed: '2025-09-10T10:00:00',
    reported: '2025-09-15T09:30:00',
    funded: '2025-10-15T14:00:00',
    paid: '2025-10-28T11:00:00',
  },
  {
    name: '2025-2',
    until: '2025-08-31',
    recommended: '2025-09',
    evaluated: '2025-09-24T15:00:00',
    audited: '2025-10-22T17:00:00',
    listed: '2025-11-12T10:00:00',
    reported: '2025-11-17T09:30:00',
  },
  {
    name: '2025-3',
    until: '2025-12-31',
    recommended: '2025-11',
    evaluated: '2025-11-25T15:00:00',
    audited: '2025-12-10T17:00:00',
  },
];

const acting = {
  enterprise: '企业经办人',
  'district-bureau': '区局经办人',
  'city-bureau': '市局经办人',
  auditor: '审计项目组',
  province: '省厅经办人',
  'district-treasury': '区财政经办人',
};
const checks = {
  inDistrict: true,
  qualified: true,
  noMajorAccident: true,
  noSeriousDishonesty: true,
  recommended: true,
};

/**
 * The cases of all applications. What the city lists is what the round grants, so the round is decided first on the cases
 * as they stood after the audit.
 */
export function casesOf(files, decide) {
  const known = files.filter(({ steps }) => steps !== undefined);
  const { decisions } = decide(known.map((file) => caseOf(file)));
  const grants = new Map(decisions.map(({ application, grant }) => [application, grant]));
  return known.map((file) => caseOf(file, grants.get(file.application.id)));
}

/** The case that the steps of a file make; without a grant it goes no further than the audit. */
function caseOf({ application, steps }, grant) {
  const known = grant === undefined ? path.slice(0, path.indexOf('audited') + 1) : path;
  let reviewCase = openCase(application);
  for (const step of steps) {
    if (step.reaches !== undefined) {
      const ahead = known.slice(path.indexOf(reviewCase.status) + 1, path.indexOf(step.reaches) + 1);
      for (const status of ahead) reviewCase = after(reviewCase, eventTo(status, application, step.audited, grant));
    } else if (step.type !== 'recover' || grant !== undefined) {
      reviewCase = after(reviewCase, step);
    }
  }
  return reviewCase;
}

function eventTo(status, { id, submittedAt, enterprise }, amounts, grant) {
  const batch = batches.find(({ until }) => submittedAt.slice(0, 10) <= until);
  const report = `鄂审专字〔2025〕第${id.slice(-3)}号`;
  const reference = `${batch.name}-${id.slice(-3)}`;
  const day = recommendedOn[enterprise.district] ?? '18T16:30:00';
  switch (status) {
    case 'submitted':
      return { type: 'submit', at: submittedAt, actor: 'enterprise' };
    case 'recommended':
      return { type: 'recommend', at: `${batch.recommended}-${day}`, actor: 'district-bureau', checks };
    case 'evaluated':
      return { type: 'evaluate', at: batch.evaluated, actor: 'city-bureau', opinion: '专家组同意通过评审' };
    case 'audited':
      return { type: 'audit', at: batch.audited, actor: 'auditor', report, amounts };
    case 'listed': {
      const { entitlement, granted } = grant;
      return { type: 'list', at: batch.listed, actor: 'city-bureau', batch: batch.name, entitlement, granted };
    }
    case 'reported':
      return { type: 'report', at: batch.reported, actor: 'city-bureau', reference: `武经信呈〔${batch.name}〕` };
    case 'funded':
      return { type: 'fund', at: batch.funded, actor: 'province', reference, amount: grant.granted };
    case 'paid':
      return { type: 'pay', at: batch.paid, actor: 'district-treasury', reference, amount: grant.granted };
  }
}

/** The case after an event; times of the review are in Beijing. */
function after(reviewCase, { type, at, actor, ...payload }) {
  const by = { actor, person: acting[actor] };
  const event = { type, at: /(Z|\+\d\d:\d\d)$/.test(at) ? at : `${at}+08:00`, by, ...payload };
  const result = advance(policy, reviewCase, event);
  if (!result.ok) throw new Error(`${reviewCase.application.id}: ${result.refusal.message.en}`);
  return result.case;
}
