-- One row: the ledger of the policy's year. A transaction that decides locks it (SELECT … FOR UPDATE).
CREATE TABLE IF NOT EXISTS ledger (
  policy text PRIMARY KEY,
  document jsonb NOT NULL,
  -- The last time stamped, and how far this clock is from the real one: not zero only to try another year.
  stamped timestamptz NOT NULL DEFAULT '-infinity',
  ahead interval NOT NULL DEFAULT '0'
);

CREATE SEQUENCE IF NOT EXISTS application_number;

-- Each application with its answer. `request` is the applicant's key: a draft that is sent again has the same one.
CREATE TABLE IF NOT EXISTS applications (
  id text COLLATE "C" PRIMARY KEY,
  request text NOT NULL UNIQUE,
  document jsonb NOT NULL,
  answer jsonb NOT NULL
);

-- A second defence, which never fires while the ledger is held: no invoice is used twice.
CREATE TABLE IF NOT EXISTS invoices (
  id text COLLATE "C" PRIMARY KEY,
  application text COLLATE "C" NOT NULL REFERENCES applications
);
