package jp.junshu.server.assets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.assets.Takeout.Passage;

/** A take-out as its row tells it, with the ward's newest look if there was one. */
final class TakeoutReader {

  private TakeoutReader() {}

  static Takeout read(ResultSet row) throws SQLException {
    var carriers = (UUID[]) row.getArray("carriers").getArray();
    return new Takeout(
        new FilingId(row.getObject("filing_id", UUID.class)),
        new ContractId(row.getObject("contract_id", UUID.class)),
        new AssetId(row.getObject("asset_id", UUID.class)),
        Arrays.stream(carriers).map(AssignmentId::new).toList(),
        row.getObject("leaves", OffsetDateTime.class).toInstant(),
        row.getObject("returns", OffsetDateTime.class).toInstant(),
        passage(row, "left"),
        passage(row, "returned"),
        Optional.ofNullable(row.getObject("brought_by", UUID.class)).map(AssignmentId::new),
        check(row));
  }

  private static Optional<Passage> passage(ResultSet row, String which) throws SQLException {
    var at = row.getObject(which + "_at", OffsetDateTime.class);
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Passage(at.toInstant(), new PersonId(row.getObject(which + "_by", UUID.class))));
  }

  private static Optional<LateCheck> check(ResultSet row) throws SQLException {
    var done = passage(row, "checked");
    return done.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LateCheck(
                row.getInt("check_no"),
                LateCheck.Seal.valueOf(row.getString("seal")),
                LateCheck.Content.valueOf(row.getString("content")),
                done.orElseThrow()));
  }
}
