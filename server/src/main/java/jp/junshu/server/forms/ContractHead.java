package jp.junshu.server.forms;

import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.SectionId;

/**
 * What every form says of the contract it belongs to.
 *
 * @param contractor the organization the contract was concluded with: every row of the contract is
 *     its, whoever answers for the contract today
 * @param number for example 見給契第18号
 * @param fiscalYear named by its April year
 * @param wardName 見本区
 * @param sectionName as it is called on the day asked about, which is today unless it is said
 *     otherwise
 */
public record ContractHead(
    ContractId id,
    OrganizationId contractor,
    SectionId section,
    String title,
    String number,
    int fiscalYear,
    String contractorName,
    String contractorAddress,
    String wardName,
    String sectionName) {

  /** The same contract with a contractor of that name and address. */
  public ContractHead called(String name, String address) {
    return new ContractHead(
        id, contractor, section, title, number, fiscalYear, name, address, wardName, sectionName);
  }

  /** The same contract as that section's, by that name. */
  public ContractHead under(SectionId other, String name) {
    return new ContractHead(
        id,
        contractor,
        other,
        title,
        number,
        fiscalYear,
        contractorName,
        contractorAddress,
        wardName,
        name);
  }
}
