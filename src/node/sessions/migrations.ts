import { learnAgain } from './experience'
import { tellAgain } from './told'
import { sqlite, type Database } from './sqlite'
import { countAgain } from './visits'

/** "HDRL": tells the desk's record from any other SQLite file that was put in its place. */
export const APPLICATION_ID = 0x4844524c

/** SQL, and what is to be derived from the events of a log that existed before. */
type SchemaStep = { readonly sql: string; readonly derive?: (db: Database) => void }

/**
 * Each entry takes the log from the version of its index to the next. An entry that was released is never edited: logs
 * out there have been through it. Each changes the schema's text, since that tells a newer log from a garbled number.
 */
export const schemaSteps: readonly SchemaStep[] = [
  {
    sql: `
  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    mono REAL NOT NULL,
    clerk TEXT NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (session, seq)
  );
  CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER event_never_leaves BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'parked', 'closed')),
    opened_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    clerk TEXT NOT NULL,
    title TEXT NOT NULL,
    waiting TEXT,
    until TEXT,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL
  );
  PRAGMA application_id = ${APPLICATION_ID};
  `,
  },
  {
    // What closed sessions taught; read whole when the desk opens.
    sql: `
  CREATE TABLE tried (
    session TEXT NOT NULL,
    article TEXT NOT NULL,
    solved INTEGER NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (session, article)
  ) WITHOUT ROWID;
  `,
    derive: learnAgain,
  },
  {
    // What the records say, to find sessions by words, and indexes that keep a start and an opening from growing with the log. Of these,
    // an act keeps up the two by place; the code never changes. `secure-delete` leaves nothing of an erased word in the pages of the index.
    sql: `
  CREATE VIRTUAL TABLE told USING fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
  INSERT INTO told (told, rank) VALUES ('secure-delete', 1);
  CREATE INDEX session_by_code ON session (code);
  CREATE INDEX session_by_place ON session (position);
  CREATE INDEX session_unfinished ON session (position) WHERE state <> 'closed';
  `,
    derive: tellAgain,
  },
  {
    // What counts of a session, once it left the desk: taking every event apart for a count took seconds after some years.
    sql: 'ALTER TABLE session ADD COLUMN visit TEXT;',
    derive: countAgain,
  },
]

export const LATEST_VERSION = schemaSteps.length

export function versionOf(db: Database): number {
  return Number(Object.values(db.prepare('PRAGMA user_version').get() as object)[0])
}

/** Whether this is a desk's log, of the version that this program writes. */
export function isCurrent(db: Database): boolean {
  const { application_id: id } = db.prepare('PRAGMA application_id').get() as { application_id: number }
  return id === APPLICATION_ID && versionOf(db) === LATEST_VERSION
}

/** Brings a log to the latest version, one transaction a step, so that a kill leaves a log of some version, whole. */
export function migrate(db: Database, steps: readonly SchemaStep[] = schemaSteps): void {
  for (let version = versionOf(db); version < steps.length; version += 1) {
    db.exec('BEGIN IMMEDIATE')
    db.exec(steps[version]?.sql ?? '')
    steps[version]?.derive?.(db)
    db.exec(`PRAGMA user_version = ${version + 1}`)
    db.exec('COMMIT')
  }
}

/** The schema's text as this file holds it: any other text was not written by a migration. How SQLite makes the index `told` is its own affair. */
export function schemaOf(db: Database): string {
  const rows = db
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'told_*' ORDER BY name")
    .all()
  return (rows as { sql: string }[]).map(({ sql }) => sql).join(';\n')
}

/** The schema that a log of this version has. */
export function schemaOfVersion(version: number): string {
  const db = new (sqlite().DatabaseSync)(':memory:')
  try {
    migrate(db, schemaSteps.slice(0, version))
    return schemaOf(db)
  } finally {
    db.close()
  }
}
