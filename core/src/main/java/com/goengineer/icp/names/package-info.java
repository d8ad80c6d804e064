/**
 * Company names: taken apart, never shortened silently.
 *
 * <p>Owns: {@link com.goengineer.icp.names.NameStandardizer} (raw name to {@link
 * com.goengineer.icp.names.NameParts} and keys), {@link com.goengineer.icp.names.LegalForms} (the
 * curated table of legal forms) and {@link com.goengineer.icp.names.LeadingIds} (customer numbers
 * in front of names). Enters: names as given. Leaves: parts and keys, the same for every spelling
 * that differs only in case, punctuation, diacritics, width or legal form. Imports nothing of ours;
 * ICU for what is not ASCII.
 */
@NullMarked
package com.goengineer.icp.names;

import org.jspecify.annotations.NullMarked;
