package jp.junshu.server.database;

import java.util.Locale;

/** Who may sign in to the database, and as what. The owner of everything (junshu_owner) may not. */
enum Role {
  /** Changes the schemas; becomes the owner for it. */
  MIGRATE(""),
  /** The application. */
  APP(""),
  /** Sequencer, publisher, erasure. */
  SEAL(""),
  /** Reads everything that has been shown to auditors. */
  AUDITOR(""),
  /** Reads everything, for backups. */
  BACKUP("BYPASSRLS");

  static final String OWNER = "junshu_owner";

  private final String attributes;

  Role(String attributes) {
    this.attributes = attributes;
  }

  String roleName() {
    return "junshu_" + name().toLowerCase(Locale.ROOT);
  }

  String attributes() {
    return attributes;
  }
}
