import { isRecord } from '../../kit/is-record.ts';

/** The two groups that every plan file of the first version had, and what stood beside their indices. */
const firstGroups = [
  { id: 'maintain', short: 'duy trì', tends: 'maintain' },
  { id: 'improve', short: 'cần cải thiện', tends: 'improve' },
] as const;

const withLeaders = (index: unknown): unknown => {
  if (!isRecord(index) || 'leaders' in index) return index;
  const { leader, ...rest } = index;
  return { ...rest, leaders: typeof leader === 'string' ? [leader] : leader };
};

/**
 * A plan file of version 1 in the form of version 2: two groups, one leader an index, ten points. Frozen: it changes
 * nothing that such a file says. Anything else is given back as it is.
 */
export function fromFirstVersion(input: unknown): unknown {
  if (!isRecord(input) || input.version !== 1) return input;
  const { groups, indices } = input;
  return {
    ...input,
    version: 2,
    groups: isRecord(groups)
      ? firstGroups.map((group) => ({ ...group, name: groups[group.id] }))
      : groups,
    indices: Array.isArray(indices) ? indices.map(withLeaders) : indices,
  };
}
