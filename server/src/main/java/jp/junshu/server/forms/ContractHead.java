package jp.junshu.server.forms;

import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.SectionId;

/**
 * What every form says of the contract it belongs to.
 *
 * @param contractor the organization the contract is with
 * @param number for example 見給契第18号
 * @param fiscalYear named by its April year
 * @param wardName 見本区
 * @param sectionName as it is called today
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
    String sectionName) {}
