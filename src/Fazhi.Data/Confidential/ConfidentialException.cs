namespace Fazhi.Data.Confidential;

/// <summary>A confidential value cannot be sealed or opened; the message says what to do. Nothing is ever kept in clear.</summary>
/// <param name="message">In Chinese, for the person.</param>
/// <param name="inner">What failed.</param>
public sealed class ConfidentialException(string message, Exception? inner = null) : Exception(message, inner);
