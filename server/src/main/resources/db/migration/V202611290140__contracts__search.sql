-- People are found by how their reading or their name begins, in 五十音 order: unvoiced, small letters as large ones, the
-- long mark as the vowel before it. That is the first part of the sort key (SortKey), which a test holds it to.
CREATE FUNCTION contracts.letters(reading text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    translate(reading,
      'ァィゥェォッャュョヮヵヶガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺパピプペポ・　 ',
      'アイウエオツヤユヨワカケカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲハヒフヘホ'),
    '([アカサタナハマヤラワ])ー', '\1ア', 'g'), '([イキシチニヒミリヰ])ー', '\1イ', 'g'),
    '([ウクスツヌフムユル])ー', '\1ウ', 'g'), '([エケセテネヘメレヱ])ー', '\1エ', 'g'),
    '([オコソトノホモヨロヲ])ー', '\1オ', 'g');

ALTER TABLE contracts.assignment
  ADD COLUMN letters text GENERATED ALWAYS AS (contracts.letters(reading)) STORED,
  ADD COLUMN written text GENERATED ALWAYS AS
    (lower(replace(normalize(family_name || given_name, NFKC), ' ', ''))) STORED;

CREATE INDEX assignment_reading ON contracts.assignment (letters, reading, id);
CREATE INDEX assignment_written ON contracts.assignment (written, letters, reading, id);
