import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitKey } from '../region/unitKey.ts';
import { responseState } from '../response/responseState.ts';
import { participationOf, STANDINGS, tally } from './participation.ts';

const [A, B, C, D] = ['14730', '14612', '15001', '16061'].map((key) => unitKey.parse(key));
const AT = '2026-11-23T12:00:00.000Z';

describe('participation', () => {
  it('knows every unit, also those that saved nothing', () => {
    const board = participationOf(
      [A!, B!, C!, D!],
      [
        { unit: B!, state: 'inApproval' },
        { unit: D!, state: 'accepted', submittedAt: AT, approval: { kind: 'onePerson' } },
        { unit: C!, state: 'draft' },
      ],
    );
    expect([...board]).toEqual([
      [A, { standing: 'none' }],
      [B, { standing: 'inApproval' }],
      [C, { standing: 'draft' }],
      [D, { standing: 'accepted', submittedAt: AT, approval: 'onePerson' }],
    ]);
  });

  it('says that the approval of what was accepted before there was approval is unknown', () => {
    const board = participationOf([A!], [{ unit: A!, state: 'accepted', submittedAt: AT }]);
    expect(board.get(A!)?.approval).toBe('unknown');
  });

  it('leaves out responses of units that do not take part any more', () => {
    expect([...participationOf([A!], [{ unit: B!, state: 'draft' }]).keys()]).toEqual([A]);
  });
});

describe('a tally', () => {
  it('counts an amendment in approval as counted', () => {
    expect(tally([{ standing: 'inApproval', submittedAt: AT, approval: 'fourEyes' }])).toMatchObject({
      units: 1,
      inApproval: 1,
      accepted: 0,
      counted: 1,
      onePerson: 0,
    });
  });

  it('has standings that add up to all units', () => {
    const participation = fc.record({ standing: fc.constantFrom('none', ...responseState.options) });
    fc.assert(
      fc.property(fc.array(participation), (group) => {
        const counted = tally(group);
        expect(STANDINGS.reduce((sum, standing) => sum + counted[standing], 0)).toBe(counted.units);
        expect(counted.units).toBe(group.length);
      }),
    );
  });
});
