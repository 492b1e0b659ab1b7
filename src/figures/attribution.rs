//! Who said a figure: the speaker of the sentence, quotation or report that it stands in.
