package jp.junshu.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.routes.Job;
import jp.junshu.server.routes.World;
import org.springframework.context.ApplicationContext;

/**
 * A ward with many contractors. One contract with fifty people, who all pledged and acknowledged,
 * is made by the services that real acts use; all others are copies of its rows under other ids,
 * other numbers and other names. The log of each is filled up to ten thousand entries of 200
 * arbitrary bytes: sizes and keys are those of real ones, roots and signatures are not, so nothing
 * here can be verified.
 */
final class CrowdedWard {

  private static final int PEOPLE = 50;
  private static final int ENTRIES = 10_000;
  private static final int OF_ONE_CLERK = 20;

  private final ApplicationContext context;
  private final Ensemble cast;
  private final Job job;
  private final Connection db;

  CrowdedWard(ApplicationContext context, Ensemble cast) throws SQLException {
    this.context = context;
    this.cast = cast;
    this.job = new World(context, cast).working();
    var env = context.getEnvironment();
    this.db =
        DriverManager.getConnection(
            Objects.requireNonNull(env.getProperty("junshu.database.url")),
            env.getProperty("junshu.database.user"),
            env.getProperty("junshu.database.password"));
  }

  ContractId contract() {
    return job.scene().id();
  }

  void fill(int contractors) throws SQLException {
    for (int i = 0; i < PEOPLE - 3; i++) {
      job.scene().accepts(job.scene().has(Role.WORKER, "佐藤", "一郎" + i));
    }
    run("SET session_replication_role = replica");
    run("SET synchronous_commit = off");
    run("SET work_mem = '256MB'");
    helpers();
    for (var table : tables()) {
      copy(table, contractors - 1);
    }
    names();
    log();
    run("VACUUM (ANALYZE)");
    run("CHECKPOINT");
  }

  /** Ids of the ward stay; of the first contracts its people stay too. */
  private void helpers() throws SQLException {
    var ward = cast.actor(Cast.CLERK);
    run(
        """
        CREATE SCHEMA bench;
        CREATE TABLE bench.stays AS SELECT id FROM identity.section UNION SELECT id FROM rules.edition
          UNION SELECT id FROM identity.organization WHERE side = 'WARD'
          UNION SELECT id FROM ledger.log WHERE contract_id IS NULL;
        CREATE FUNCTION bench.other(u uuid, i int, stays uuid[]) RETURNS uuid LANGUAGE sql IMMUTABLE AS
          $$ SELECT CASE WHEN u = ANY (stays) OR i < %d AND u IN ('%s', '%s') THEN u
                         ELSE md5(u::text || i)::uuid END $$
        """
            .formatted(OF_ONE_CLERK, ward.person(), cast.actor(Cast.DECIDER).person()));
  }

  private List<String> tables() throws SQLException {
    return texts(
        """
        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.columns
          JOIN information_schema.tables USING (table_schema, table_name)
         WHERE column_name = 'contract_id' AND table_type = 'BASE TABLE'
           AND (table_schema, table_name) NOT IN (('ledger', 'pending'))
         ORDER BY 1
        """);
  }

  private void copy(String table, int times) throws SQLException {
    var columns =
        texts(
            """
            SELECT quote_ident(column_name) FROM information_schema.columns
             WHERE format('%%I.%%I', table_schema, table_name) = '%s'
               AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY ordinal_position
            """
                .formatted(table));
    var ids =
        texts(
            """
            SELECT quote_ident(column_name) FROM information_schema.columns
             WHERE format('%%I.%%I', table_schema, table_name) = '%s' AND data_type = 'uuid'
            """
                .formatted(table));
    var values =
        columns.stream()
            .map(column -> value(table, column, ids.contains(column)))
            .collect(Collectors.joining(", "));
    run(
        "INSERT INTO %s (%s) SELECT %s FROM %s t, generate_series(1, %d) i, (SELECT array_agg(id) AS stays FROM bench.stays) s WHERE t.contract_id = '%s' ON CONFLICT DO NOTHING"
            .formatted(table, String.join(", ", columns), values, table, times, contract()));
  }

  private static String value(String table, String column, boolean id) {
    if (id) {
      return "bench.other(t.%s, i, s.stays)".formatted(column);
    }
    boolean unique =
        table.equals("contracts.contract") && column.equals("number")
            || table.equals("ledger.log") && column.equals("origin");
    return unique ? "t.%s || '-' || i".formatted(column) : "t." + column;
  }

  /** Everybody gets one of a hundred family names, and the contractors names of their own. */
  private void names() throws SQLException {
    run(
        """
        UPDATE contracts.assignment SET
          family_name = (ARRAY['佐藤','鈴木','髙橋','田中','伊藤','渡辺','山本','中村','小林','加藤'])[n] || chr(19968 + k),
          reading = (ARRAY['サトウ','スズキ','タカハシ','タナカ','イトウ','ワタナベ','ヤマモト','ナカムラ','コバヤシ','カトウ'])[n]
                    || chr(12450 + k) || ' ' || substr('アカサタナハマヤラワ', 1 + k %% 10, 1)
          FROM (SELECT id AS who, 1 + abs(hashtext(id::text)) %% 10 AS n, abs(hashtext(id::text || 'k')) %% 80 AS k
                  FROM contracts.assignment) x
         WHERE who = id AND side = 'CONTRACTOR';
        UPDATE contracts.contract SET contractor_name = '第' || substr(org_id::text, 1, 4) || '事務センター株式会社',
               ends = ends + abs(hashtext(contract_id::text)) %% 300;
        INSERT INTO identity.person
        SELECT DISTINCT ON (person_id) person_id, family_name, given_name, reading, '', '1|' || reading,
               sha256(id::text::bytea), TIMESTAMPTZ '2026-01-01'
          FROM contracts.assignment WHERE side = 'CONTRACTOR' ON CONFLICT DO NOTHING;
        INSERT INTO identity.organization
        SELECT DISTINCT ON (org_id) org_id, 'CONTRACTOR', contractor_name, '', '', NULL,
               sha256(org_id::text::bytea), TIMESTAMPTZ '2026-01-01' FROM contracts.contract ON CONFLICT DO NOTHING
        """
            .replace("%%", "%"));
  }

  private void log() throws SQLException {
    run(
        """
        INSERT INTO ledger.entry (log_id, idx, contract_id, org_id, pending_id, leaf, leaf_hash)
        SELECT h.log_id, n, h.contract_id, h.org_id, gen_random_uuid(),
               decode(repeat(md5(h.log_id::text || n), 12), 'hex'), sha256(n::text::bytea)
          FROM ledger.head h, generate_series(h.size, %d - 1) n WHERE h.contract_id IS NOT NULL
        ON CONFLICT DO NOTHING;
        INSERT INTO ledger.checkpoint (log_id, size, contract_id, org_id, note, published_at)
        SELECT log_id, %d, contract_id, org_id, note, published_at
          FROM (SELECT DISTINCT ON (log_id) * FROM ledger.checkpoint WHERE contract_id IS NOT NULL
                 ORDER BY log_id, size DESC) newest ON CONFLICT DO NOTHING;
        UPDATE ledger.head SET size = %d WHERE contract_id IS NOT NULL
        """
            .formatted(ENTRIES, ENTRIES, ENTRIES));
  }

  long people() throws SQLException {
    return Long.parseLong(
        texts("SELECT count(*) FROM contracts.assignment WHERE side = 'CONTRACTOR'").getFirst());
  }

  long entries() throws SQLException {
    return Long.parseLong(texts("SELECT count(*) FROM ledger.entry").getFirst());
  }

  String number() throws SQLException {
    return coded(texts("SELECT number FROM contracts.contract ORDER BY number").getLast());
  }

  /** Where the last page of the list of contracts begins. */
  String lastContracts() throws SQLException {
    return coded(
        texts(
                """
                SELECT contract_id FROM contracts.contract ORDER BY ends DESC, number DESC
                 OFFSET (SELECT least(20, count(*) - 1) FROM contracts.contract) LIMIT 1
                """)
            .getFirst());
  }

  /** Where the last page of people begins whose reading begins so. */
  String lastPeople(String letters) throws SQLException {
    return coded(
        texts(
                """
                SELECT id || ',' || letters || ',' || reading FROM contracts.assignment
                 WHERE starts_with(letters, '%s') ORDER BY letters DESC, reading DESC, id DESC
                 OFFSET (SELECT least(40, count(*) - 1) FROM contracts.assignment WHERE starts_with(letters, '%s'))
                 LIMIT 1
                """
                    .formatted(letters, letters))
            .getFirst());
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private void run(String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }
}
