package jp.junshu.server.afterwards;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the ward may set for records.
 *
 * @param backupDays how many days, at most, its backups and the database's journal keep what was
 *     erased; said on screen and in every record of an erasure, 0 to 3,650
 */
@ConfigurationProperties("junshu.retention")
public record RetentionProperties(@DefaultValue("35") int backupDays) {

  public RetentionProperties {
    if (backupDays < 0 || backupDays > 3_650) {
      throw new IllegalArgumentException("junshu.retention.backup-days is 0 to 3650");
    }
  }
}
