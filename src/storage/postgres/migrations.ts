/**
 * What makes the tables, step by step; each is applied once, in its order, and never changed afterwards. Documents stand
 * as text, byte for byte as the JSON driver has them in files, their seals and hashes included.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE ddci.agencies (
    id text PRIMARY KEY,
    -- The live document; null until something was kept.
    document text,
    version integer,
    -- Counts what was saved: whoever saves names the one that it changed.
    revision bigint NOT NULL DEFAULT 0,
    -- Counts who had the agency: one whose term is over saves nothing any more.
    term bigint NOT NULL DEFAULT 0,
    -- Of the last save, so that whoever lost the answer can ask whether it took place.
    save_id uuid,
    saved_at timestamptz NOT NULL DEFAULT now()
  );
  -- Written whole at each commit: packing it would cost more than it saves.
  ALTER TABLE ddci.agencies ALTER COLUMN document SET STORAGE EXTERNAL;

  CREATE TABLE ddci.months (
    agency text NOT NULL REFERENCES ddci.agencies,
    period text NOT NULL,
    hash text NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (agency, period)
  );

  CREATE TABLE ddci.archived (
    agency text NOT NULL REFERENCES ddci.agencies,
    name text NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (agency, name)
  );

  CREATE TABLE ddci.files (
    agency text NOT NULL REFERENCES ddci.agencies,
    path text NOT NULL,
    bytes integer NOT NULL CHECK (bytes BETWEEN 0 AND ${20 * 1024 * 1024}),
    sha256 text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (agency, path)
  );

  CREATE TABLE ddci.slices (
    agency text NOT NULL,
    path text NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL CHECK (octet_length(content) <= ${1024 * 1024}),
    PRIMARY KEY (agency, path, number),
    FOREIGN KEY (agency, path) REFERENCES ddci.files ON DELETE CASCADE
  );
  -- Photos are packed already.
  ALTER TABLE ddci.slices ALTER COLUMN content SET STORAGE EXTERNAL;
  `,
  `
  -- Where the state went, and when: nothing begins from what is left here.
  ALTER TABLE ddci.agencies ADD COLUMN moved_to text;
  ALTER TABLE ddci.agencies ADD COLUMN moved_at timestamptz;
  -- The folder from which a state is being moved here; null once all of it is here and nothing begins there any more.
  ALTER TABLE ddci.agencies ADD COLUMN arriving_from text;
  `,
  `
  -- Posts of platforms that an instance took which has not the place, until the one that has it has taken them.
  CREATE TABLE ddci.posts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Names the token, without telling it: one database may serve several.
    token text NOT NULL,
    path text NOT NULL,
    body text NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX posts_in_order ON ddci.posts (token, id);
  `,
  `
  -- Private chats whose ids are not their people's: whichever instance has the place writes to them.
  CREATE TABLE ddci.chats (
    -- Names the token, without telling it.
    token text NOT NULL,
    person text NOT NULL,
    chat text NOT NULL,
    PRIMARY KEY (token, person)
  );
  `,
  `
  -- Who and what belongs to which agency, as its document says: written in the very transaction that saves it, so that
  -- whoever cannot read the document still knows its people. One account may be of several agencies.
  CREATE TABLE ddci.accounts (
    agency text NOT NULL REFERENCES ddci.agencies ON UPDATE CASCADE ON DELETE CASCADE,
    channel text NOT NULL,
    user_id text NOT NULL,
    person_id text NOT NULL,
    -- Nobody has said yet whose it is.
    waits boolean NOT NULL,
    -- Of several agencies the one with the largest is spoken with.
    chosen float8 NOT NULL,
    PRIMARY KEY (channel, user_id, agency)
  );
  CREATE INDEX accounts_of ON ddci.accounts (agency);

  -- A group belongs to one agency.
  CREATE TABLE ddci.groups (
    agency text NOT NULL REFERENCES ddci.agencies ON UPDATE CASCADE ON DELETE CASCADE,
    channel text NOT NULL,
    chat_id text NOT NULL,
    -- Epoch ms, as in the document.
    linked_at float8 NOT NULL,
    PRIMARY KEY (channel, chat_id)
  );
  CREATE INDEX groups_of ON ddci.groups (agency);

  -- A code is of the agency that made it.
  CREATE TABLE ddci.codes (
    agency text NOT NULL REFERENCES ddci.agencies ON UPDATE CASCADE ON DELETE CASCADE,
    hash text PRIMARY KEY,
    expires_at float8 NOT NULL,
    used_at float8,
    replaced boolean NOT NULL
  );
  CREATE INDEX codes_of ON ddci.codes (agency);
  `,
  `
  -- The data files of each agency as they were taken in, so that every machine serves by the same ones.
  CREATE TABLE ddci.texts (
    agency text NOT NULL REFERENCES ddci.agencies ON UPDATE CASCADE ON DELETE CASCADE,
    -- «plan-2026.json», «holidays/2026.json»
    name text NOT NULL,
    hash text NOT NULL,
    content text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (agency, name)
  );
  -- The operator set it aside: the others run without it, on whichever machine.
  ALTER TABLE ddci.agencies ADD COLUMN set_aside boolean NOT NULL DEFAULT false;
  `,
];
