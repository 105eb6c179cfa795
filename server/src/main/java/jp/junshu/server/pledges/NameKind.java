package jp.junshu.server.pledges;

/** What a name in another log is, held against who had pledged on a day. */
public enum NameKind {
  /** Of somebody who stood on the contract then, and had pledged, or is bound by their office. */
  PLEDGED,
  /** Of somebody who stood there then and had not pledged. */
  UNPLEDGED,
  /** Of somebody who has or had a place there, but none on that day. */
  NOT_THEN,
  /** Of nobody who is known there. */
  UNKNOWN
}
